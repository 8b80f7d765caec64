"""The database: tables, migrations, queries. The only room that knows SQL; nothing here holds the file while idle."""
