package folkmoot.check;

import folkmoot.installation.Kept;
import folkmoot.secret.TokenKeys;
import folkmoot.slack.Greeting;
import folkmoot.slack.SlackLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How one asks Slack about many workspaces.
 *
 * @param keys that open their tokens
 * @param look asks with a token
 */
public record Asking(TokenKeys keys, Function<String, SlackLook> look) {
  /** A workspace that was asked, and by what its channels can be looked at. */
  record Asked(Kept kept, ManyLines.Workspace workspace) {}

  /** Asks one after the other; where no answer comes at all, the others are not waited for. */
  List<Asked> all(List<Kept> kept) {
    List<Asked> asked = new ArrayList<>();
    boolean silent = false;
    for (Kept each : kept) {
      Greeting greeting =
          silent || each.token() == null ? null : look.apply(each.token()).greeting();
      silent |= greeting instanceof Greeting.Silent;
      asked.add(new Asked(each, new ManyLines.Workspace(each.name(), each.key(), greeting)));
    }
    return asked;
  }
}
