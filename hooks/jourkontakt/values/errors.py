"""The one error for a single value that is not what it should be."""


class InvalidValueError(ValueError):
    """A value is wrong: a Swedish sentence, the right spelling where it is known, and the code of the finding."""

    def __init__(self, message: str, write: str = "", code: str = "M05") -> None:
        super().__init__(message)
        self.write, self.code = write, code
