-- Embeddings of passages, one for each model; filled in the background and only when a model is set up. data: 32-bit floats, little-endian, of length 1.
CREATE TABLE vectors (
    passage_id INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
    model      TEXT NOT NULL,
    data       BLOB NOT NULL,
    PRIMARY KEY (model, passage_id)
) WITHOUT ROWID;
CREATE INDEX vectors_by_passage ON vectors(passage_id);
