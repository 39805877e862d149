package folkmoot.wrong.pulse;

import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import java.util.Optional;

/** A counter-example: nobody has counted the ninety-nine. */
final class SpeaksForMany {
  private SpeaksForMany() {}

  static Optional<Audited<Integer>> figure() {
    return Auditor.behind(99, 5, 3);
  }
}
