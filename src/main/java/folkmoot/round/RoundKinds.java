package folkmoot.round;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of rounds there are. */
public final class RoundKinds {
  private final Map<String, RoundKind> kinds;

  public RoundKinds(List<RoundKind> kinds) {
    this.kinds = kinds.stream().collect(Collectors.toMap(RoundKind::name, Function.identity()));
  }

  RoundKind of(Round round) {
    return named(round.kind());
  }

  RoundKind named(String name) {
    RoundKind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalStateException("no feature for rounds of kind " + name);
    }
    return kind;
  }
}
