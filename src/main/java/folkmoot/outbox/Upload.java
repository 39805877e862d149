package folkmoot.outbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of pictures that were to be brought to Slack.
 *
 * @param files Slack's names of them, one for each chart; empty when it was not possible
 * @param patience how long Slack wants to be left alone with files; null when it did not say
 */
public record Upload(List<String> files, @Nullable Duration patience) {
  /** There is no picture. */
  public static final Upload NONE = new Upload(List.of(), null);

  public Upload {
    files = List.copyOf(files);
  }
}
