package folkmoot.asking;

import folkmoot.partnership.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What in words without a name may still give somebody away; the author is told once, and decides.
 */
public enum Telling {
  NAME,
  JOB,
  ONLY_ONE;

  private static final Pattern JOBS =
      Pattern.compile(
          "(?iu)\\b(director|manager|head of|chair(man|woman|person)?|chief|ceo|treasurer|consultant"
              + "|matron|ward sister|headteacher|head teacher|councillor|secretary|coordinator"
              + "|co-ordinator|team lead(er)?|officer|advis[eo]r|supervisor|surveyor|accountant"
              + "|solicitor|pharmacist|midwife|caseworker|social worker|caretaker|chaplain"
              + "|receptionist)\\b");
  private static final Pattern ONLY =
      Pattern.compile("(?iu)\\b(as|I am|I['’]m|we are|we['’]re) the only\\b");

  /** What is telling in these words. */
  public static Set<Telling> in(String words, List<Member> members) {
    EnumSet<Telling> found = EnumSet.noneOf(Telling.class);
    Names.in(words, members).ifPresent(name -> found.add(NAME));
    if (JOBS.matcher(words).find()) {
      found.add(JOB);
    }
    if (ONLY.matcher(words).find()) {
      found.add(ONLY_ONE);
    }
    return found;
  }
}
