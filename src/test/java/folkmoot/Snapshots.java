package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import folkmoot.outbox.Message;
import folkmoot.slack.BlockLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Views and messages as they were when somebody last looked at them, kept as JSON; {@code
 * -Dsnapshots=update} writes them anew for review as a diff.
 */
public final class Snapshots {
  private static final Path DIRECTORY = Path.of("src/test/resources/snapshots");
  private static final Gson SLACK = GsonFactory.createSnakeCase();
  private static final Gson PRETTY =
      new Gson().newBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Snapshots() {}

  /** Fails when the view breaks a limit of Slack's or differs from its snapshot. */
  public static void matches(String name, View view) {
    assertThat(BlockLimits.faults(view)).as("limits of " + name).isEmpty();
    compare(name, SLACK.toJsonTree(view));
  }

  /** Fails when the message breaks a limit of Slack's or differs from its snapshot. */
  public static void matches(String name, Message message) {
    assertThat(BlockLimits.faults(message)).as("limits of " + name).isEmpty();
    compare(name, SLACK.toJsonTree(message));
  }

  /** As for a message, for blocks that become part of one. */
  public static void matches(String name, List<LayoutBlock> blocks) {
    matches(name, new Message("-", blocks));
  }

  /** Fails when the words differ from those somebody read last. */
  public static void reads(String name, String words) {
    compare(DIRECTORY.resolve(name + ".txt"), words + "\n");
  }

  private static void compare(String name, JsonElement now) {
    compare(DIRECTORY.resolve(name + ".json"), PRETTY.toJson(now) + "\n");
  }

  private static void compare(Path file, String json) {
    try {
      if ("update".equals(System.getProperty("snapshots"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json, UTF_8);
      }
      assertThat(file).as("run with -Dsnapshots=update to write it").exists();
      assertThat(json).isEqualTo(Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
