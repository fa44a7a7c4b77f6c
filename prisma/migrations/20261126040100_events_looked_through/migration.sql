-- The list of events is looked through by who and what, newest first, also when there are millions.
CREATE INDEX event_newest ON event (at DESC, id DESC);
CREATE INDEX event_of_actor ON event (actor, at DESC, id DESC);
CREATE INDEX event_of_act ON event (act, at DESC, id DESC);
CREATE INDEX event_of_actor_and_act ON event (actor, act, at DESC, id DESC);
