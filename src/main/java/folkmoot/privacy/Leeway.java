package folkmoot.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether a statement about the favourable answers of two groups leaves open what each person
 * answered, to somebody who knows all else that is said. The statement and its silence split the
 * states their words leave possible in two; in both halves there must be a state in which a group
 * is not of one mind, for each group and whatever she herself answered.
 */
final class Leeway {
  /** With more states than these it would take too long, and the statement is not made. */
  private static final int MOST_STATES = 4_000;

  /** So many of a group differ in a state that shows it is not of one mind, herself left out. */
  private static final int DIFFER = 2;

  private final Cell one;
  private final Cell other;
  private final Rest rest;

  /**
   * A group and how many of it can be favourable by its words.
   *
   * @param n how many answered
   */
  record Cell(int n, int low, int high) {
    /** Whether she may be any of them and still not know all others' answers. */
    private boolean isOpen(int favourable) {
      return favourable >= DIFFER && favourable <= n - DIFFER;
    }

    /** Whether she may be of this group, with either answer. */
    private boolean mayBeHers(int favourable) {
      return favourable >= 1 && favourable <= n - 1;
    }
  }

  /**
   * All other groups.
   *
   * @param favourable of all people together
   */
  record Rest(List<Cell> cells, int favourable) {}

  private record State(int one, int other) {}

  Leeway(Abreast.Told one, Abreast.Told other, Rest rest) {
    this(cell(one), cell(other), rest);
  }

  private Leeway(Cell one, Cell other, Rest rest) {
    this.one = one;
    this.other = other;
    this.rest = rest;
  }

  private static Cell cell(Abreast.Told told) {
    return new Cell(told.tally().n(), told.span().low(), told.span().high());
  }

  /**
   * Whether the statement may be made or left out as it is so.
   *
   * @param said whether it is made, by how many of the one and of the other are favourable
   */
  boolean isLeft(BiPredicate<Integer, Integer> said) {
    if ((one.high() - one.low() + 1L) * (other.high() - other.low() + 1L) > MOST_STATES) {
      return false;
    }
    List<State> yes = new ArrayList<>();
    List<State> no = new ArrayList<>();
    for (int a = one.low(); a <= one.high(); a++) {
      for (int b = other.low(); b <= other.high(); b++) {
        if (isPossible(a, b)) {
          (said.test(a, b) ? yes : no).add(new State(a, b));
        }
      }
    }
    return isOpen(yes) && isOpen(no);
  }

  private boolean isPossible(int a, int b) {
    int left = rest.favourable() - a - b;
    return left >= low() && left <= high();
  }

  private int low() {
    return rest.cells().stream().mapToInt(Cell::low).sum();
  }

  private int high() {
    return rest.cells().stream().mapToInt(Cell::high).sum();
  }

  private boolean isOpen(List<State> states) {
    if (states.isEmpty()) {
      return true;
    }
    List<State> anyonesGuess = states.stream().filter(this::mayBeHers).toList();
    return anyonesGuess.stream().anyMatch(state -> one.isOpen(state.one()))
        && anyonesGuess.stream().anyMatch(state -> other.isOpen(state.other()))
        && rest.cells().stream()
            .allMatch(cell -> anyonesGuess.stream().anyMatch(state -> isOpen(cell, state)));
  }

  /** A state in which she may be anybody, with either answer. */
  private boolean mayBeHers(State state) {
    return one.mayBeHers(state.one())
        && other.mayBeHers(state.other())
        && rest.cells().stream()
            .allMatch(cell -> most(cell, state) >= 1 && least(cell, state) < cell.n());
  }

  private boolean isOpen(Cell cell, State state) {
    for (int count = least(cell, state); count <= most(cell, state); count++) {
      if (cell.isOpen(count)) {
        return true;
      }
    }
    return false;
  }

  private int least(Cell cell, State state) {
    return Math.max(cell.low(), left(state) - (high() - cell.high()));
  }

  private int most(Cell cell, State state) {
    return Math.min(cell.high(), left(state) - (low() - cell.low()));
  }

  private int left(State state) {
    return rest.favourable() - state.one() - state.other();
  }
}
