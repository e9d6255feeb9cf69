/** A step of the tables from one version to the next. */
export interface Migration {
  /** From 1 without gaps. */
  version: number;
  title: string;
  sql: string;
}

/** Every step, in order. A step that was released is never changed: what is to be otherwise is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    title: "documents, sources, corrections",
    sql: `
      create table shenbao.documents (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        number bigint generated always as identity unique,
        path text not null,
        added_at timestamptz not null default now(),
        wanted_by text,
        result json,
        status text check (status in ('complete', 'partial', 'failed')),
        made_by text,
        read_at timestamptz,
        revision integer not null default 0,
        check ((result is null) = (made_by is null) and (result is null) = (status is null))
      );
      create index on shenbao.documents (number) where result is not null;
      create index on shenbao.documents (made_by);

      create table shenbao.sources (
        sha256 text not null references shenbao.documents,
        location text not null,
        seen_at timestamptz not null default now(),
        primary key (sha256, location)
      );

      create table shenbao.corrections (
        sha256 text not null references shenbao.documents,
        seq integer not null check (seq > 0),
        form text not null,
        path text not null,
        entry json not null,
        primary key (sha256, seq)
      );
      create function shenbao.only_grows() returns trigger language plpgsql as $$
        begin raise exception 'shenbao.corrections only grows'; end $$;
      create trigger only_grows before update or delete or truncate on shenbao.corrections
        for each statement execute function shenbao.only_grows();`,
  },
  {
    version: 2,
    title: "the last audit",
    sql: `
      create table shenbao.audits (
        number bigint generated always as identity primary key,
        made_at timestamptz not null default now(),
        head json not null,
        totals json not null
      );
      create table shenbao.audit_findings (
        audit bigint not null references shenbao.audits on delete cascade,
        number integer not null,
        sha256 text,
        document text not null,
        form text not null,
        rule text not null,
        severity text not null,
        finding json not null,
        primary key (audit, number)
      );
      create index on shenbao.audit_findings (sha256);
      create index on shenbao.audit_findings (rule);`,
  },
  {
    version: 3,
    title: "the queue: how to read, who reads what, dead letters",
    sql: `
      create table shenbao.readings (
        made_by text primary key,
        version text not null,
        options json not null
      );
      create table shenbao.leases (
        job uuid primary key,
        queue text not null,
        sha256 text not null references shenbao.documents,
        made_by text not null,
        limits json not null,
        worker text not null,
        attempt integer not null,
        taken_at timestamptz not null default now(),
        seen_at timestamptz not null default now()
      );
      create index on shenbao.leases (worker);
      create table shenbao.dead_letters (
        sha256 text not null references shenbao.documents,
        made_by text not null,
        limits json not null,
        reason text not null,
        attempts integer not null,
        died_at timestamptz not null default now(),
        primary key (sha256, made_by)
      );`,
  },
  {
    version: 4,
    title: "a correction is there once, by its id",
    sql: `
      alter table shenbao.corrections
        add column id text generated always as (entry ->> 'id') stored;
      create unique index on shenbao.corrections (sha256, id);`,
  },
  {
    version: 5,
    title: "what was read since",
    // A number from a sequence would not do: it is taken before its transaction is seen, so that a higher one may be seen first.
    sql: `
      alter table shenbao.documents add column changed_in xid8;
      create index on shenbao.documents (changed_in);
      create function shenbao.note_change() returns trigger language plpgsql as $$
        begin new.changed_in := pg_current_xact_id(); return new; end $$;
      create trigger note_change before insert or update of result on shenbao.documents
        for each row when (new.result is not null) execute function shenbao.note_change();`,
  },
];
