"""The tree of errors. A message names the page, the words and what was expected.

KerguenError
├── UsageError        the command was called wrongly: exit status 2
├── PageError         this page is lost, the run goes on
│   ├── UnreadablePage    not text, empty, too large, broken archive
│   └── FetchRefused      an address that may not or could not be fetched
├── SpanError         a value whose words are not in its page: a bug of ours
├── RulesError        a data file that contradicts itself
├── LedgerError       a ledger that cannot be used
└── MissingExtra      an optional package is needed and absent
"""


class KerguenError(Exception):
    """The root: catch this to catch everything that Kerguen raises on purpose."""


class UsageError(KerguenError):
    """The command was called wrongly."""


class PageError(KerguenError):
    """One page cannot be read; others can."""


class UnreadablePage(PageError):
    """The bytes are not a page that we read."""


class FetchRefused(PageError):
    """The address may not be fetched, or did not answer within its limits."""


class SpanError(KerguenError):
    """A span that does not read back its words."""


class RulesError(KerguenError):
    """A data file of ours contradicts itself."""


class LedgerError(KerguenError):
    """The ledger folder cannot be used."""


class MissingExtra(KerguenError):
    """An optional package is needed for this input."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f'{purpose} needs an optional package: pip install "kerguen[{extra}]"')
