-- Whose conversation it is; empty for the analyst at this machine.
ALTER TABLE conversations ADD COLUMN owner TEXT NOT NULL DEFAULT '';
CREATE INDEX conversations_by_owner ON conversations(owner, updated);

-- What readers think of an answer; it goes with the answer.
CREATE TABLE feedback (
    conversation_id TEXT NOT NULL,
    number          INTEGER NOT NULL,
    thumb           TEXT NOT NULL,
    note            TEXT,
    author          TEXT NOT NULL,
    at              TEXT NOT NULL,
    PRIMARY KEY (conversation_id, number),
    FOREIGN KEY (conversation_id, number) REFERENCES turns(conversation_id, number) ON DELETE CASCADE
) WITHOUT ROWID;
