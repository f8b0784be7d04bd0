-- Raised with every change of documents, facts and corrections: what is kept in memory holds as long as it stands.
CREATE TABLE version (number INTEGER NOT NULL);
INSERT INTO version (number) VALUES (1);
