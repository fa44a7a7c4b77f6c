-- What readers may see, once. Made twice from this one definition: in the schema `live`, where {{now}}
-- is the database's clock, and in `preview`, where it is the instant an editor asks about. They are
-- plain views: the wall is the login that can read nothing else.

CREATE VIEW {{schema}}.published_story AS
SELECT
	p.story_id, p.id AS publication_id, r.number AS revision, p.path, r.kind, r.language, r.headline,
	r.standfirst, r.kicker, p.section_id, s.slug AS section_slug, s.name AS section_name, r.topic_ids,
	r.byline, r.dateline, r.lead_picture, r.body, r.seo_title, r.seo_description,
	p.first_published_at, p.updated_at, p.sitemap_month, p.sitemap_part
FROM publication p
JOIN revision r ON r.id = p.revision_id
JOIN section s ON s.id = p.section_id
WHERE p.cancelled_at IS NULL AND p."from" <= {{now}} AND (p.until IS NULL OR p.until > {{now}});

-- The changes of stories that are live, and what readers are told of them.
CREATE VIEW {{schema}}.published_amendment AS
SELECT
	n.id AS publication_id, n.story_id, n.amendment_kind AS kind, n.notice AS text, n.prominent,
	n."from" AS at, p.path, r.headline, r.language
FROM publication n
-- At most one, which the planner cannot know by itself: lists would be sorted whole.
CROSS JOIN LATERAL (
	SELECT q.path, q.revision_id FROM publication q
	WHERE q.story_id = n.story_id AND q.cancelled_at IS NULL
	AND q."from" <= {{now}} AND (q.until IS NULL OR q.until > {{now}})
	LIMIT 1
) AS p
JOIN revision r ON r.id = p.revision_id
WHERE n.cancelled_at IS NULL AND n."from" <= {{now}};

-- Of these, what the paper had wrong. The condition is that of the index, and the only one: with another
-- that says much the same, the planner would expect few rows and sort them all.
CREATE VIEW {{schema}}.published_correction AS
SELECT * FROM {{schema}}.published_amendment WHERE kind IN ('correction', 'clarification');

-- What readers of a live story could read of it before, and can now.
CREATE VIEW {{schema}}.published_revision AS
SELECT
	e.id AS publication_id, e.story_id, e."from" AS at, e.amendment_kind AS kind, e.notice AS text,
	r.headline, r.standfirst, r.dateline, r.body
FROM publication e
JOIN revision r ON r.id = e.revision_id
WHERE e.cancelled_at IS NULL AND e."from" <= {{now}}
AND EXISTS (
	SELECT 1 FROM publication p WHERE p.story_id = e.story_id AND p.cancelled_at IS NULL
	AND p."from" <= {{now}} AND (p.until IS NULL OR p.until > {{now}})
)
AND NOT EXISTS (
	SELECT 1 FROM publication c WHERE c.story_id = e.story_id AND c.conceals_earlier
	AND c.cancelled_at IS NULL AND c."from" <= {{now}} AND c."from" > e."from"
);

CREATE VIEW {{schema}}.published_address AS
SELECT
	a.path, a.story_id, p.path AS current_path, s.slug AS section_slug,
	CASE WHEN p.id IS NULL THEN (
		SELECT max(e.until) FROM publication e
		WHERE e.story_id = a.story_id AND e.cancelled_at IS NULL AND e.until <= {{now}}
	) END AS gone_at
FROM story_address a
LEFT JOIN publication p
	ON p.story_id = a.story_id AND p.cancelled_at IS NULL
	AND p."from" <= {{now}} AND (p.until IS NULL OR p.until > {{now}})
LEFT JOIN section s ON s.id = p.section_id
WHERE a."from" <= {{now}} AND EXISTS (
	SELECT FROM publication b
	WHERE b.story_id = a.story_id AND b.path = a.path AND b.cancelled_at IS NULL AND b."from" <= {{now}}
);

CREATE VIEW {{schema}}.published_topic_story AS
SELECT t.topic_id, p.story_id, t.first_published_at
FROM publication_topic t
JOIN publication p ON p.id = t.publication_id
WHERE p.cancelled_at IS NULL AND p."from" <= {{now}} AND (p.until IS NULL OR p.until > {{now}});

CREATE VIEW {{schema}}.published_credit_story AS
SELECT p.story_id, c.position, c.contributor_id, c.source_id, c.first_published_at
FROM publication_credit c
JOIN publication p ON p.id = c.publication_id
WHERE p.cancelled_at IS NULL AND p."from" <= {{now}} AND (p.until IS NULL OR p.until > {{now}});

CREATE VIEW {{schema}}.published_picture AS
SELECT x.id, x.hash, x.width, x.height, x.credit, x.copyright, x.renditions
FROM picture x
WHERE EXISTS (
	SELECT 1 FROM publication_picture u
	JOIN publication p ON p.id = u.publication_id
	WHERE u.picture_id = x.id
	AND p.cancelled_at IS NULL AND p."from" <= {{now}} AND (p.until IS NULL OR p.until > {{now}})
)
OR EXISTS (
	SELECT 1 FROM front_edition_picture u
	JOIN front_edition e ON e.id = u.edition_id
	WHERE u.picture_id = x.id
	AND e.cancelled_at IS NULL AND e."from" <= {{now}} AND (e.until IS NULL OR e.until > {{now}})
);

CREATE VIEW {{schema}}.published_front AS
SELECT e.id AS edition_id, e.front, e.containers, e."from"
FROM front_edition e
WHERE e.cancelled_at IS NULL AND e."from" <= {{now}} AND (e.until IS NULL OR e.until > {{now}});

CREATE VIEW {{schema}}.published_breaking AS
SELECT b.id, b.text, b.link, b."from"
FROM breaking_bar b
WHERE b.cancelled_at IS NULL AND b."from" <= {{now}} AND b.until > {{now}};

CREATE VIEW {{schema}}.published_site AS
SELECT id, name, motto, description, language, time_zone FROM site;

CREATE VIEW {{schema}}.published_section AS
SELECT id, slug, name, description, position FROM section;

CREATE VIEW {{schema}}.published_topic AS SELECT id, slug, name, description FROM topic;

CREATE VIEW {{schema}}.published_contributor AS SELECT id, slug, name, role, bio FROM contributor;

CREATE VIEW {{schema}}.published_source AS SELECT id, slug, name, url FROM source;
