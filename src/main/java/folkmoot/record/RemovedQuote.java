package folkmoot.record;

import folkmoot.ids.RoundId;

/** A quote its author has just taken back, so that it can be taken out of Slack too. */
public record RemovedQuote(RoundId round, String quoteId) {}
