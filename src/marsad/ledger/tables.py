"""The tables of a ledger. Rows are only ever added: triggers refuse to change or delete one."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, Table, Text, UniqueConstraint

SCHEMA_VERSION = 1
"""Kept in SQLite's `user_version`; raised with every change of the tables below."""

APPLICATION_ID = 0x6D727364
"""Kept in SQLite's `application_id`, "mrsd": tells a ledger from other SQLite files."""

SCHEMA = MetaData()

RAW = Table(
    "raw",
    SCHEMA,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""Bytes as they were read, zlib-compressed, by their own hash."""

DOCUMENTS = Table(
    "documents",
    SCHEMA,
    Column("sequence", Integer, primary_key=True),
    Column("doc_id", Text, nullable=False, unique=True),
    Column("given_id", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("unread", Text),
    Column("recorded_at", Text, nullable=False),
    Column("seal", Text, nullable=False),
    UniqueConstraint("given_id", "sha256"),
)
"""Documents in the order of their entry. `given_id` is the id that the document came with; `facts` are its other fields (JSON);
`unread` says why it was not read for claims; `seal` is the hash of the row and of all that was read out of it."""

CLAIMS = Table(
    "claims",
    SCHEMA,
    Column("doc_id", Text, nullable=False),
    Column("claim_index", Integer, nullable=False),
    Column("claim", Text, nullable=False),
    PrimaryKeyConstraint("doc_id", "claim_index"),
)
"""Claims as full rows of the exchange format (JSON)."""

LEFT_OPEN = Table(
    "left_open",
    SCHEMA,
    Column("doc_id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    PrimaryKeyConstraint("doc_id", "position"),
)
"""What was seen in a document and not read as a claim."""

SKIPPED = Table(
    "skipped",
    SCHEMA,
    Column("location", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    PrimaryKeyConstraint("location", "reason", "next_step"),
)
"""What could not be read."""

JUDGEMENTS = Table(
    "judgements",
    SCHEMA,
    Column("sequence", Integer, primary_key=True),
    Column("judgement", Text, nullable=False, unique=True),
)
"""People's decisions on pairs of claims (JSON), in the order of their entry; a later one on the same pair corrects an earlier."""

INCIDENTS = Table(
    "incidents",
    SCHEMA,
    Column("generation", Integer, primary_key=True),
    Column("incidents", LargeBinary, nullable=False),
)
"""The incidents that followed from the claims at one time (JSON, zlib-compressed); the last generation is in force."""

APPEND_ONLY = tuple(
    f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END"
    for table in SCHEMA.tables
    for verb in ("update", "delete")
)
"""The triggers that keep what is entered."""
