-- What a report said besides its story stays with the draft, for everybody on the desk; readers never see it.
ALTER TABLE draft
	ADD COLUMN desk_note text NOT NULL DEFAULT '',
	ADD COLUMN awaited_picture jsonb;

ALTER TABLE revision
	ADD COLUMN desk_note text NOT NULL DEFAULT '',
	ADD COLUMN awaited_picture jsonb;
