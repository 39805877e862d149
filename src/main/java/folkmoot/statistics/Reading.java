package folkmoot.statistics;

/** What one round found about an item: the answers, and how many of those asked answered at all. */
public record Reading(Tally tally, Turnout turnout) {}
