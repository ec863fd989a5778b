"""The errors that marsad raises.

Each message names what went wrong, where, and the next step, in one line::

    MarsadError
    ├── UsageError            the call itself is off (an unknown pack, a date that is none)
    ├── ReadError             one file or record cannot be read; the batch goes on
    ├── PackError             a conflict pack breaks its schema: file, key, reason
    ├── GazetteerError        the place table cannot be built or opened
    ├── LedgerError           the ledger cannot be opened or written
    │   ├── LedgerVersionError    another schema version wrote it
    │   └── LedgerCorruptError    what is stored does not match its own hashes
    └── PublishError          the output folder or file cannot be written
"""


class MarsadError(Exception):
    """The root of all errors of marsad."""


class UsageError(MarsadError):
    """The call itself is off: an unknown pack, a date that is none, an option without its partner."""


class ReadError(MarsadError):
    """One file or record cannot be read.

    Attributes:
        location: File, with line where known.
        reason: What is wrong, in a few words.
        next_step: What the user can do about it.
    """

    def __init__(self, location: str, reason: str, next_step: str) -> None:
        super().__init__(f"{location}: {reason}; {next_step}")
        self.location = location
        self.reason = reason
        self.next_step = next_step


class PackError(MarsadError):
    """A conflict pack breaks its schema: names the file, the key and the reason."""


class GazetteerError(MarsadError):
    """The place table cannot be built or opened."""


class LedgerError(MarsadError):
    """The ledger cannot be opened or written."""


class LedgerVersionError(LedgerError):
    """The ledger was written by another schema version: names both, and the command that migrates."""


class LedgerCorruptError(LedgerError):
    """What is stored does not match its own hashes: names the first bad entry."""


class PublishError(MarsadError):
    """The output folder or a file in it cannot be written."""
