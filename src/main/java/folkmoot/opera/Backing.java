package folkmoot.opera;

/**
 * How an idea is backed.
 *
 * @param ticks by how many people
 * @param seen by how many people it was seen
 * @param support how much the groups support it, each for itself, 0 to 1; only for comparing
 * @param acrossAll whether at least a third of each group back it
 */
record Backing(String idea, int ticks, int seen, Ratio support, boolean acrossAll) {}
