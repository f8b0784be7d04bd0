-- One library. Text stays in pages; passages, rows and facts point into it by spans of the canonical text (UTF-16 units, half-open).

CREATE TABLE companies (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key  TEXT NOT NULL UNIQUE
);

-- Every writing by which a company is known: legal name, short names, initials, tickers, register numbers. Kept per document, so that a removed one leaves none behind.
CREATE TABLE aliases (
    company_id  INTEGER NOT NULL REFERENCES companies(id) ON DELETE CASCADE,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    alias       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    PRIMARY KEY (company_id, document_id, alias)
) WITHOUT ROWID;
CREATE INDEX aliases_by_document ON aliases(document_id);

CREATE TABLE documents (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256        TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    source        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    kind          TEXT NOT NULL,
    language      TEXT,
    title         TEXT,
    outlet        TEXT,
    date          TEXT,
    company_id    INTEGER REFERENCES companies(id),
    fiscal_year   INTEGER,
    period_start  TEXT,
    period_end    TEXT,
    is_interim    INTEGER NOT NULL,
    is_corrected  INTEGER NOT NULL,
    currency      TEXT,
    page_count    INTEGER NOT NULL,
    unreadable    TEXT NOT NULL,
    warnings      TEXT NOT NULL,
    absent        TEXT NOT NULL,
    added         TEXT NOT NULL,
    superseded_by INTEGER REFERENCES documents(id) ON DELETE SET NULL,
    first_passage INTEGER NOT NULL,
    last_passage  INTEGER NOT NULL,
    first_row     INTEGER NOT NULL,
    last_row      INTEGER NOT NULL,
    stamp         TEXT NOT NULL
);
CREATE INDEX documents_by_company ON documents(company_id, fiscal_year);
CREATE INDEX documents_by_name ON documents(name);

CREATE TABLE pages (
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    width       REAL NOT NULL,
    height      REAL NOT NULL,
    quality     TEXT NOT NULL,
    content     BLOB NOT NULL,
    PRIMARY KEY (document_id, number)
) WITHOUT ROWID;

-- The ids of a document's passages follow each other: a search in one document is a range of the index.
CREATE TABLE passages (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    page        INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    is_table    INTEGER NOT NULL,
    heading     TEXT NOT NULL
);
CREATE INDEX passages_by_document ON passages(document_id);
CREATE VIRTUAL TABLE passage_index USING fts5(heading, label, body, content='', contentless_delete=1, tokenize="ascii");
CREATE VIRTUAL TABLE passage_terms USING fts5vocab(passage_index, row);

-- Every row of every table that states figures.
CREATE TABLE rows (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    page        INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    data        TEXT NOT NULL
);
CREATE INDEX rows_by_document ON rows(document_id);
CREATE VIRTUAL TABLE row_index USING fts5(label, context, content='', contentless_delete=1, tokenize="ascii");

CREATE TABLE facts (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    company_id  INTEGER REFERENCES companies(id),
    concept     TEXT NOT NULL,
    fiscal_year INTEGER,
    scope       TEXT NOT NULL,
    value       REAL,
    unit        TEXT NOT NULL,
    data        TEXT NOT NULL
);
CREATE INDEX facts_by_company ON facts(company_id, concept, fiscal_year);
CREATE INDEX facts_by_concept ON facts(concept, fiscal_year);
CREATE INDEX facts_by_document ON facts(document_id);

-- What a document says happened, and who holds an office.
CREATE TABLE statements (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    company_id  INTEGER REFERENCES companies(id),
    topic       TEXT NOT NULL,
    data        TEXT NOT NULL
);
CREATE INDEX statements_by_document ON statements(document_id, topic);
CREATE INDEX statements_by_company ON statements(company_id, topic);

-- Append-only: what an analyst said of a value, and when.
CREATE TABLE corrections (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id  INTEGER NOT NULL REFERENCES companies(id),
    concept     TEXT NOT NULL,
    fiscal_year INTEGER,
    action      TEXT NOT NULL,
    value       TEXT,
    unit        TEXT,
    old         TEXT,
    note        TEXT NOT NULL,
    author      TEXT NOT NULL,
    at          TEXT NOT NULL,
    undoes      INTEGER REFERENCES corrections(id)
);
CREATE INDEX corrections_by_company ON corrections(company_id, concept, fiscal_year);

CREATE TABLE conversations (
    id      TEXT PRIMARY KEY,
    title   TEXT NOT NULL,
    focus   TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL
);

CREATE TABLE turns (
    conversation_id TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
    number          INTEGER NOT NULL,
    question        TEXT NOT NULL,
    answer          TEXT NOT NULL,
    at              TEXT NOT NULL,
    PRIMARY KEY (conversation_id, number)
) WITHOUT ROWID;

-- The documents an answer stands on: when one is removed, the answer goes with it.
CREATE TABLE turn_documents (
    conversation_id TEXT NOT NULL,
    number          INTEGER NOT NULL,
    document_id     INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    PRIMARY KEY (conversation_id, number, document_id),
    FOREIGN KEY (conversation_id, number) REFERENCES turns(conversation_id, number) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX turn_documents_by_document ON turn_documents(document_id);
