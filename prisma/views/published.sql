-- What readers may see, once. Made twice from this one definition: in the schema `live`, where {{now}}
-- is the database's clock, and in `preview`, where it is the instant an editor asks about. They are
-- plain views: the wall is the login that can read nothing else.

CREATE VIEW {{schema}}.published_story AS
SELECT
	p.story_id, p.id AS publication_id, r.number AS revision, p.path, r.kind, r.language, r.headline,
	r.standfirst, r.kicker, p.section_id, s.slug AS section_slug, s.name AS section_name,
	-- Where it is filed now, in its writer's order; a topic may have been merged or split since.
	ARRAY(
		SELECT t.topic_id FROM publication_topic t WHERE t.publication_id = p.id
		ORDER BY array_position(r.topic_ids, t.topic_id), t.topic_id
	) AS topic_ids,
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
)
OR EXISTS (SELECT 1 FROM contributor c WHERE c.picture_id = x.id AND c.merged_into IS NULL)
OR EXISTS (SELECT 1 FROM source c WHERE c.picture_id = x.id AND c.merged_into IS NULL);

CREATE VIEW {{schema}}.published_front AS
SELECT e.id AS edition_id, e.front, e.containers, e."from"
FROM front_edition e
WHERE e.cancelled_at IS NULL AND e."from" <= {{now}} AND (e.until IS NULL OR e.until > {{now}});

CREATE VIEW {{schema}}.published_breaking AS
SELECT b.id, b.text, b.link, b."from"
FROM breaking_bar b
WHERE b.cancelled_at IS NULL AND b."from" <= {{now}} AND b.until > {{now}};

CREATE VIEW {{schema}}.published_site AS
SELECT
	id, name, motto, description, language, time_zone,
	(
		SELECT coalesce(jsonb_object_agg(g.name, g.value), '{}') FROM setting g
		WHERE g.name IN ('contact', 'nameplate', 'icons', 'third-parties', 'verification')
	) || jsonb_build_object(
		'pages', (
			SELECT coalesce(jsonb_agg(jsonb_build_object('slug', substr(g.name, 6), 'title', g.value->>'title') ORDER BY g.name), '[]')
			FROM setting g WHERE g.name LIKE 'page:%' AND g.value->>'text' <> ''
		),
		-- Places by the names that they have now; what is no more is left out.
		'links', (
			SELECT coalesce(jsonb_object_agg(placed.name, placed.links), '{}') FROM (
				SELECT n.name, jsonb_agg(
					jsonb_build_object(
						'label', coalesce(s.name, t.name, p.value->>'title', e.link->>'label'),
						'path', CASE e.link->>'kind'
							WHEN 'section' THEN '/' || s.slug
							WHEN 'topic' THEN '/topics/' || t.slug
							WHEN 'page' THEN '/' || substr(p.name, 6)
							ELSE e.link->>'href'
						END
					) ORDER BY e.position
				) AS links
				FROM setting n
				CROSS JOIN LATERAL jsonb_array_elements(n.value->'links') WITH ORDINALITY AS e (link, position)
				LEFT JOIN section s ON e.link->>'kind' = 'section' AND s.id::text = e.link->>'id'
					AND s.retired_at IS NULL AND s.merged_into IS NULL
				LEFT JOIN topic t ON e.link->>'kind' = 'topic' AND t.id::text = e.link->>'id' AND t.merged_into IS NULL
				LEFT JOIN setting p ON e.link->>'kind' = 'page' AND p.name = 'page:' || (e.link->>'slug')
					AND p.value->>'text' <> ''
				WHERE n.name IN ('navigation', 'colophon') AND jsonb_typeof(n.value->'links') = 'array'
				AND (e.link->>'kind' = 'link' OR coalesce(s.slug, t.slug, p.name) IS NOT NULL)
				GROUP BY n.name
			) AS placed
		)
	) AS settings
FROM site;

CREATE VIEW {{schema}}.published_setting AS
SELECT name, value FROM setting WHERE name IN ('crawlers', 'ads') OR name LIKE 'page:%';

CREATE VIEW {{schema}}.published_site_file AS SELECT hash, name, type, bytes FROM site_file;

CREATE VIEW {{schema}}.published_section AS
SELECT
	s.id, s.slug, s.name, s.description, s.position,
	s.retired_at IS NULL AND s.merged_into IS NULL AS open, o.slug AS leads_to,
	coalesce(s.merged_into, s.id) AS now_id
FROM section s
LEFT JOIN section o ON o.id = coalesce(s.merged_into, CASE WHEN s.retired_at IS NOT NULL THEN s.leads_to END);

-- What was merged stays in the views: stories that name it show what it is now.
CREATE VIEW {{schema}}.published_topic AS
SELECT t.id, t.slug, t.name, t.description, o.slug AS leads_to, coalesce(t.merged_into, t.id) AS now_id
FROM topic t LEFT JOIN topic o ON o.id = t.merged_into;

CREATE VIEW {{schema}}.published_contributor AS
SELECT
	c.id, c.slug, coalesce(o.name, c.name) AS name, c.role, c.bio, c.email, c.links, c.picture_id,
	o.slug AS leads_to
FROM contributor c LEFT JOIN contributor o ON o.id = c.merged_into;

CREATE VIEW {{schema}}.published_source AS
SELECT c.id, c.slug, coalesce(o.name, c.name) AS name, c.url, c.kind, c.picture_id, o.slug AS leads_to
FROM source c LEFT JOIN source o ON o.id = c.merged_into;

CREATE VIEW {{schema}}.published_former_slug AS
SELECT f.place, f.slug, s.slug AS now FROM former_slug f
JOIN section s0 ON s0.id = f.subject_id JOIN section s ON s.id = coalesce(s0.merged_into, s0.id)
WHERE f.place = 'section'
UNION ALL
SELECT f.place, f.slug, t.slug FROM former_slug f
JOIN topic t0 ON t0.id = f.subject_id JOIN topic t ON t.id = coalesce(t0.merged_into, t0.id)
WHERE f.place = 'topic'
UNION ALL
SELECT f.place, f.slug, c.slug FROM former_slug f
JOIN contributor c0 ON c0.id = f.subject_id JOIN contributor c ON c.id = coalesce(c0.merged_into, c0.id)
WHERE f.place = 'contributor'
UNION ALL
SELECT f.place, f.slug, c.slug FROM former_slug f
JOIN source c0 ON c0.id = f.subject_id JOIN source c ON c.id = coalesce(c0.merged_into, c0.id)
WHERE f.place = 'source';

CREATE VIEW {{schema}}.published_redirect AS SELECT source, target, permanent FROM redirect;
