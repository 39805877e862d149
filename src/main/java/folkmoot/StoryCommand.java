package folkmoot;

import folkmoot.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code story}: plays one week in the playground and prints it. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description = "Play a partnership's week and print what its channel reads, in a few seconds.")
final class StoryCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PlayedHouse.Where somewhere =
        new PlayedHouse.Where(Files.createTempDirectory("folkmoot-"), false, 0);
    try (PlayedHouse house = PlayedHouse.start(somewhere, InstantSource.system())) {
      Story story = new Story(house.address(), spec.commandLine().getOut());
      story.tell();
      story.tellOpera();
    }
    return 0;
  }
}
