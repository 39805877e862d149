package folkmoot.wrong.digest;

/** A class of another feature. */
public final class Neighbour {}
