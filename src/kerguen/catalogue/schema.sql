CREATE TABLE IF NOT EXISTS sources (
  source TEXT PRIMARY KEY, licence TEXT NOT NULL, attribution TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS imports (
  source TEXT NOT NULL, path TEXT NOT NULL, done INTEGER NOT NULL, finished INTEGER NOT NULL,
  PRIMARY KEY (source, path)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS films (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, title TEXT NOT NULL, year INTEGER,
  runtime INTEGER, countries TEXT NOT NULL, expires TEXT, UNIQUE (source, source_id)
);
CREATE TABLE IF NOT EXISTS titles (
  key TEXT NOT NULL, film INTEGER NOT NULL, title TEXT NOT NULL, lang TEXT, region TEXT, kind TEXT NOT NULL,
  UNIQUE (key, film, title, lang, region)
);
CREATE INDEX IF NOT EXISTS titles_film ON titles (film);
CREATE TABLE IF NOT EXISTS credits (
  film INTEGER NOT NULL, role TEXT NOT NULL, place INTEGER NOT NULL, person TEXT, name TEXT, character TEXT,
  PRIMARY KEY (film, role, place)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS persons (
  source TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (source, person)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS releases (film INTEGER NOT NULL, date TEXT NOT NULL, country TEXT);
CREATE INDEX IF NOT EXISTS releases_film ON releases (film);
CREATE TABLE IF NOT EXISTS identifiers (
  kind TEXT NOT NULL, value TEXT NOT NULL, film INTEGER NOT NULL, PRIMARY KEY (kind, value, film)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identifiers_film ON identifiers (film);
