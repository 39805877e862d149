package folkmoot.asking;

import folkmoot.rhythm.Why;
import folkmoot.time.Cadence;

/** Why a round is not opened. */
public sealed interface Refusal {
  /** The question cannot be put to people. */
  record BadQuestion(Question.Fault fault) implements Refusal {}

  /** The closing time is gone. */
  record Past() implements Refusal {}

  /** It would be open too short a time for people to see it. */
  record TooSoon() implements Refusal {}

  /** It would be open for more than sixty days. */
  record TooFar() implements Refusal {}

  /** Fewer than k people are there to answer. */
  record TooFewPeople(int k, int people) implements Refusal {}

  /**
   * One is open already.
   *
   * @param closes until when, said in words
   */
  record AlreadyOpen(String closes) implements Refusal {}

  /**
   * There was one this week, and one a week is the most.
   *
   * @param next the day the next week begins, said in words
   */
  record OneAWeek(String next) implements Refusal {}

  /**
   * It was there too short a time ago.
   *
   * @param next the day from which it may be again, said in words
   */
  record NeedsRest(String next) implements Refusal {}

  /**
   * The partnership rests.
   *
   * @param from since when or from when on, said in words
   * @param until said in words; empty where nobody knows yet
   */
  record Resting(Why why, String from, String until) implements Refusal {}

  /** How long it is open cannot be meant of every date. */
  record NotEveryDate() implements Refusal {}

  /** The same wording cannot come as often as that. */
  record SameTooOften(int leastWeeks) implements Refusal {}

  /** Something that is there once a week at most repeats in the same weeks already. */
  record AlreadyRepeats(Cadence other) implements Refusal {}

  /** Members are asked for too much in a month already, and this can wait. */
  record OverBudget(int minutes, int budget) implements Refusal {}

  /** Only conveners open rounds. */
  record NotConvening() implements Refusal {}
}
