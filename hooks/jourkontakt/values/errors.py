"""The error raised for an invalid single value."""


class InvalidValueError(ValueError):
    """Raised for an invalid value: a Swedish sentence, the correct spelling if known, and the problem code."""

    def __init__(self, message: str, write: str = "", code: str = "M05") -> None:
        super().__init__(message)
        self.write, self.code = write, code
