"""The content policy of every page; `policy_check.py` finds what breaks it."""

from markupsafe import Markup

# Nothing is allowed but files of the site itself, each kind because pages use it.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",  # the look-up's index, answers on Min jour
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",  # the look-up without JavaScript
        "base-uri 'none'",
    )
)
# A page's address says which municipality somebody asks about, and nobody is told: neither the sources that pages link
# to nor, of the page before, the site's own host.
REFERRER = "no-referrer"
META = Markup(
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<meta name="referrer" content="{REFERRER}">'
)
