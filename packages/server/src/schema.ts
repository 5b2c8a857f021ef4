/**
 * The tables. The same statements run in the embedded engine and on a ClickHouse server, at every start.
 *
 * **Each event once.** A sender repeats a batch whose answer it did not get, perhaps to another collector, so looking
 * for an id before inserting it would be a race. Instead every arrival is stored, and rows of one site and id are one
 * event: `ReplacingMergeTree` drops the others whenever it merges, and `FINAL` hides those that are not merged
 * yet. `FINAL` stands in the view, so that no reader can forget it; readers read `events`, only the store writes
 * `event_log`.
 *
 * **The sorting key is the identity**, (site, id) and nothing else: two rows that disagree on anything else, be it
 * their time, are still one event. It serves reading as well, because ids begin with their time: parts that were
 * written one after the other do not overlap, `FINAL` has little to compare, and a span of time is a span of rows.
 *
 * **The first arrival wins**, so that nobody changes an event afterwards. The engine keeps the row with the highest
 * version, hence the negative time.
 *
 * **A cluster** creates `event_log` itself beforehand (a `Distributed` table over `ReplicatedReplacingMergeTree`, with
 * `cityHash64(visitor)` as sharding key): an event's copies then meet on one shard, and so do a visitor's events.
 *
 * **Who wants to be forgotten** stands in `erased` by the random id that the browser had. Their events are deleted; one that
 * arrives afterwards, from a batch that was under way, is hidden by the view.
 *
 * `props` is text, not a JSON column: that one drops nulls, sorts keys, refuses `{"a": 1, "a.b": 2}` - what a page
 * sends must come back as it was. `''` means that an event does not have the field.
 */
export const schema = [
  `CREATE TABLE IF NOT EXISTS event_log (
    site LowCardinality(String),
    id String,
    name LowCardinality(String),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD),
    visitor String,
    session String,
    member String,
    tier LowCardinality(String),
    url String CODEC(ZSTD(3)),
    path String,
    title String,
    referrer String,
    props String CODEC(ZSTD(3)),
    received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD),
    version Int64 DEFAULT -toUnixTimestamp64Milli(received_at),
    INDEX by_at at TYPE minmax,
    INDEX by_received_at received_at TYPE minmax,
    INDEX by_visitor visitor TYPE bloom_filter
  )
  ENGINE = ReplacingMergeTree(version)
  PARTITION BY toYYYYMM(at)
  ORDER BY (site, id)
  -- An acknowledged event outlives the machine's power, not only the process: some two milliseconds an insert.
  SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`,

  `CREATE TABLE IF NOT EXISTS erased (
    site LowCardinality(String),
    visitor String,
    at DateTime64(3, 'UTC')
  )
  ENGINE = ReplacingMergeTree
  ORDER BY (site, visitor)
  SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`,

  `CREATE OR REPLACE VIEW events AS
    SELECT site, id, name, at, visitor, session, member, tier, url, path, title, referrer, props, received_at
    FROM event_log FINAL
    WHERE (site, visitor) NOT IN (SELECT site, visitor FROM erased)`,
]
