/** Thrown when the words of a picture do not fit at a size of type; a smaller one is then tried. */
export class NoRoom extends Error {}
