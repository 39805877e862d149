package folkmoot.asking;

import folkmoot.partnership.Member;
import java.util.List;
import java.util.Optional;

/** What may be put to everybody as a question. */
public final class Question {
  /** Characters of a question; longer ones are read by few and cut on a telephone. */
  public static final int LONGEST = 150;

  private Question() {}

  /** Why a question is not put to people. */
  public sealed interface Fault {
    /** Nothing was written. */
    record Empty() implements Fault {}

    /** It has more than {@link #LONGEST} characters. */
    record TooLong(int characters) implements Fault {}

    /** It names a member: a round is about the work together and never about a person. */
    record NamesSomebody(String name) implements Fault {}

    /** The same wording was asked within 14 days: the difference would tell on single people. */
    record AskedLately() implements Fault {}
  }

  /** What is wrong with the wording by itself; whether it was asked lately is not known here. */
  public static Optional<Fault> fault(String wording, List<Member> members) {
    String plain = wording.strip();
    if (plain.isEmpty()) {
      return Optional.of(new Fault.Empty());
    }
    int characters = plain.codePointCount(0, plain.length());
    if (characters > LONGEST) {
      return Optional.of(new Fault.TooLong(characters));
    }
    return Names.in(plain, members).map(Fault.NamesSomebody::new);
  }
}
