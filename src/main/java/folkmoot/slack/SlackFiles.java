package folkmoot.slack;

import com.google.gson.JsonParser;
import folkmoot.chart.BarChart;
import folkmoot.chart.Picture;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Parcels.Parcel;
import folkmoot.outbox.Posted;
import folkmoot.outbox.Upload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings pictures and files to Slack. */
final class SlackFiles {
  private static final Logger log = LoggerFactory.getLogger(SlackFiles.class);

  private final SlackWebs webs;

  SlackFiles(SlackWebs webs) {
    this.webs = webs;
  }

  /** Whatever Slack does, the message can go without its pictures; it has all of them or none. */
  Upload pictures(TeamId installation, String blocks) {
    List<BarChart> charts = charts(blocks);
    List<byte[]> drawn = charts.stream().flatMap(chart -> Picture.png(chart).stream()).toList();
    if (drawn.isEmpty() || drawn.size() < charts.size()) {
      return Upload.NONE;
    }
    try {
      FileCalls calls = webs.of(installation).files();
      List<String> files = new ArrayList<>();
      for (int i = 0; i < drawn.size(); i++) {
        files.add(calls.bring("chart.png", drawn.get(i), charts.get(i).alternative()));
      }
      calls.complete(files);
      return new Upload(files, null);
    } catch (SlackFailure.RateLimited limited) {
      return new Upload(List.of(), limited.retryAfter());
    } catch (SlackFailure failure) {
      log.warn("A picture was left out: {}", failure.getMessage());
      return Upload.NONE;
    }
  }

  private static List<BarChart> charts(String blocks) {
    return JsonParser.parseString(blocks).getAsJsonArray().asList().stream()
        .flatMap(block -> BarChart.read(block.getAsJsonObject()).stream())
        .toList();
  }

  /** Until it is complete, nothing was said to anybody. */
  @Nullable Posted parcel(TeamId installation, UserId person, Parcel parcel) {
    SlackWeb web = webs.of(installation);
    ChannelId direct;
    String file;
    try {
      direct = web.direct(List.of(person));
      file = web.files().bring(parcel.name(), parcel.bytes(), null);
    } catch (SlackFailure.Unreachable unreachable) {
      throw unreachable.beforeAnything();
    }
    web.files().complete(file, parcel.name(), direct, parcel.words());
    return null;
  }
}
