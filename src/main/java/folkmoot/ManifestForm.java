package folkmoot;

import folkmoot.slack.FeatureSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The app's manifest in the form one workspace needs, made from the one file that says all. */
final class ManifestForm {
  /** Stands in the file for the name under which Slack reaches Folkmoot. */
  private static final String HOST = "HOST";

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

  private final List<String> lines;

  /**
   * @param manifest the whole file, in which a line that begins with a set's word stands for that
   *     set alone, such as {@code #pairs - mpim:write}
   * @param sets what is switched on beyond the usual
   */
  ManifestForm(String manifest, Set<FeatureSet> sets) {
    this.lines = manifest.lines().map(line -> switched(line, sets)).toList();
  }

  private ManifestForm(List<String> lines) {
    this.lines = lines;
  }

  /** The same where a whole Enterprise Grid organisation may install it. */
  ManifestForm forOrganisation() {
    return new ManifestForm(
        lines.stream()
            .map(line -> line.replace("org_deploy_enabled: false", "org_deploy_enabled: true"))
            .toList());
  }

  private static String switched(String line, Set<FeatureSet> sets) {
    return sets.stream()
        .map(set -> "#" + set.word() + " ")
        .filter(mark -> line.strip().startsWith(mark))
        .findFirst()
        .map(mark -> line.replace(mark, ""))
        .orElse(line);
  }

  /**
   * What somebody gave as the name of her machine, as it stands in an address; empty when that is
   * none that Slack could call.
   */
  static Optional<String> host(String given) {
    String name = given.strip().toLowerCase(Locale.ROOT).replaceFirst("^https://", "");
    String bare = name.replaceFirst("/+$", "");
    String withoutPort = bare.replaceFirst(":[0-9]{1,5}$", "");
    return NAME.matcher(withoutPort).matches() ? Optional.of(bare) : Optional.empty();
  }

  /** For signed requests to this host; with null its place is left to be filled in. */
  String overHttp(@Nullable String host) {
    List<String> form = new ArrayList<>();
    for (String line : lines) {
      if (!isRemark(line)) {
        form.add(host == null ? line : line.replace("https://" + HOST, "https://" + host));
      }
    }
    return joined(form);
  }

  /** For a socket: nothing in it is an address of ours. */
  String overSocket() {
    List<String> form = new ArrayList<>();
    for (String line : lines) {
      if (!isRemark(line) && !line.contains("https://" + HOST) && !isListOfAddresses(line)) {
        form.add(line.replace("socket_mode_enabled: false", "socket_mode_enabled: true"));
      }
    }
    return joined(form);
  }

  private static boolean isRemark(String line) {
    return line.strip().startsWith("#");
  }

  private static boolean isListOfAddresses(String line) {
    return line.strip().equals("redirect_urls:");
  }

  private static String joined(List<String> form) {
    return String.join("\n", form) + "\n";
  }
}
