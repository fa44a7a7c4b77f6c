-- In which sitemap a publication is listed: the month of first publication in the site's zone, and the
-- part of it. Set once, so that a file that is full never changes by what comes after.

ALTER TABLE publication ADD COLUMN sitemap_month text, ADD COLUMN sitemap_part integer;

-- Cancelled rows are guarded too; what is written here was known when they were made.
ALTER TABLE publication DISABLE TRIGGER publication_keeps_its_past;

UPDATE publication p SET sitemap_month = placed.month, sitemap_part = placed.part
FROM (
	SELECT id, month, 1 + (dense_rank() OVER (PARTITION BY month ORDER BY started, story_id) - 1) / 45000 AS part
	FROM (
		SELECT id, story_id, min(first_published_at) OVER (PARTITION BY story_id) AS started,
			to_char(first_published_at AT TIME ZONE (SELECT time_zone FROM site), 'YYYY-MM') AS month
		FROM publication
	) AS dated
) AS placed
WHERE placed.id = p.id;

ALTER TABLE publication ENABLE TRIGGER publication_keeps_its_past;

ALTER TABLE publication
	ALTER COLUMN sitemap_month SET NOT NULL,
	ALTER COLUMN sitemap_part SET NOT NULL,
	ADD CONSTRAINT publication_sitemap_part CHECK (sitemap_part > 0);

CREATE INDEX publication_newest_of_sitemap
	ON publication (sitemap_month, sitemap_part, first_published_at DESC, story_id DESC)
	WHERE cancelled_at IS NULL;
CREATE INDEX publication_changed_of_sitemap
	ON publication (sitemap_month, sitemap_part, updated_at DESC)
	WHERE cancelled_at IS NULL;

CREATE FUNCTION guard_sitemap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a publication stays in the sitemap that it was put into';
END
$$;

CREATE TRIGGER publication_stays_in_its_sitemap BEFORE UPDATE ON publication
	FOR EACH ROW
	WHEN ((NEW.sitemap_month, NEW.sitemap_part) IS DISTINCT FROM (OLD.sitemap_month, OLD.sitemap_part))
	EXECUTE FUNCTION guard_sitemap();
