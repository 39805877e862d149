package folkmoot;

import folkmoot.secret.TokenKeys;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code token-key}: prints a new key for the tokens of many workspaces. */
@Command(
    name = "token-key",
    mixinStandardHelpOptions = true,
    description = {
      "Print a new key for FOLKMOOT_TOKEN_KEYS.",
      "Under it the tokens of workspaces that install Folkmoot lie in the database. To change keys, put it in front of the old one,",
      "with a comma between, and start serve again."
    })
final class TokenKeyCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(TokenKeys.fresh());
    return 0;
  }
}
