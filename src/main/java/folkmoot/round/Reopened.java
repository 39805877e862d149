package folkmoot.round;

import folkmoot.secret.ClaimCode;

/** Somebody's own answer, read again by her. */
public record Reopened(AnswerSheet sheet, ClaimCode code) {}
