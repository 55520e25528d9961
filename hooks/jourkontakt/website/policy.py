"""The content policy of every page, and a check that the finished pages keep to it."""

from markupsafe import Markup

# Nothing is allowed but files of the site itself, each kind because pages use it; what is not named is forbidden.
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
# Addresses say which municipality somebody has asked about. Nobody gets them: not the sources that pages link to,
# and not the host, which sees each request anyhow but need not see what led to it.
REFERRER = "no-referrer"
META = Markup(
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<meta name="referrer" content="{REFERRER}">'
)
