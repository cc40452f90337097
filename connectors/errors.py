"""What can go wrong outside; the type says how to recover.

    ConnectorError
    ├── RetryableError    try again later, after `retry_after_seconds` where the other side said so
    ├── PermanentError    trying again will not help; somebody has to change something
    └── SkipRecord        this one record is unusable; go on with the next

The message reads "what failed: which thing: why; what to do".
"""


class ConnectorError(Exception):
    """A connector could not do its work.

    `why` is the last part of the message alone, for tables that show the thing in another column.
    """

    def __init__(self, message: str, *, why: str | None = None) -> None:
        super().__init__(message)
        self.why = why or message


class RetryableError(ConnectorError):
    """It may work later."""

    def __init__(
        self, message: str, *, why: str | None = None, retry_after_seconds: float | None = None
    ) -> None:
        super().__init__(message, why=why)
        self.retry_after_seconds = retry_after_seconds


class PermanentError(ConnectorError):
    """It will not work until somebody changes something; `is_gone`: the thing was withdrawn."""

    def __init__(self, message: str, *, why: str | None = None, is_gone: bool = False) -> None:
        super().__init__(message, why=why)
        self.is_gone = is_gone


class SkipRecord(ConnectorError):
    """One record is unusable; the others are not."""
