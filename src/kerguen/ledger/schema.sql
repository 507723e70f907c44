-- Append-only: rows are added; only a withdrawal's date and a film's redirect are ever filled in later.
CREATE TABLE IF NOT EXISTS bytes (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS readings (
  page TEXT NOT NULL, rules TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL,
  page_body BLOB NOT NULL, reading_body BLOB NOT NULL,
  PRIMARY KEY (page, rules)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS readings_name ON readings (name);
CREATE INDEX IF NOT EXISTS readings_bytes ON readings (sha256);
CREATE TABLE IF NOT EXISTS films (
  id TEXT PRIMARY KEY, mentions TEXT NOT NULL, record BLOB, redirect TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS decisions (
  id TEXT PRIMARY KEY, body TEXT NOT NULL, withdrawn TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS questions (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
-- What each film's pages say, pooled: a page alone finds its film. Comparisons made, by rules: they can be made again.
CREATE TABLE IF NOT EXISTS profiles (film TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS comparisons (
  pair BLOB PRIMARY KEY, rules TEXT NOT NULL, points REAL NOT NULL, verdict TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS withdrawals (decision TEXT PRIMARY KEY, who TEXT NOT NULL, why TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS changed (page TEXT PRIMARY KEY) WITHOUT ROWID; -- translations and rewrites, as published last
-- What each page says in a few bytes, by rules: pages of other films that hold its text are found by them.
CREATE TABLE IF NOT EXISTS text_keys (page TEXT PRIMARY KEY, rules TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
