package folkmoot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import folkmoot.ids.ChannelId;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to Slack: it is asked for an address, takes the bytes there, and is told that they
 * are complete; only then somebody sees them.
 */
final class FileCalls {
  private static final String BYTES = "upload";

  private final SlackWeb web;
  private final MethodsClient methods;

  FileCalls(SlackWeb web, MethodsClient methods) {
    this.web = web;
    this.methods = methods;
  }

  /**
   * Brings the bytes; without {@link #complete} Slack forgets them.
   *
   * @param alternative what the file shows, in at most 1,000 characters; null for what is no
   *     picture
   * @return Slack's name of the file
   */
  String bring(String name, byte[] bytes, @Nullable String alternative) {
    var place =
        web.call(
            "files.getUploadURLExternal",
            () ->
                methods.filesGetUploadURLExternal(
                    r -> r.filename(name).length(bytes.length).altTxt(alternative)));
    send(place.getUploadUrl(), bytes);
    return place.getFileId();
  }

  /**
   * The address is Slack's and good for this file alone; no token goes there. It lies on another
   * host than all else, which a firewall may not let through: so it counts as a refusal, and
   * nothing waits for it.
   */
  private void send(String address, byte[] bytes) {
    Request request = new Request.Builder().url(address).post(RequestBody.create(bytes)).build();
    Timer.Sample time = Timer.start();
    int status = 0;
    try (Response answer =
        methods.getSlackHttpClient().getOkHttpClient().newCall(request).execute()) {
      status = answer.code();
      refuse(answer);
    } catch (IOException e) {
      throw new SlackFailure.Refused(BYTES, "unreachable", List.of());
    } finally {
      time.stop(
          Metrics.timer(
              "folkmoot.slack.calls", "method", BYTES, "outcome", status == 200 ? "ok" : "failed"));
    }
  }

  private static void refuse(Response answer) {
    if (answer.code() == 429) {
      String after = answer.header("Retry-After");
      long seconds = after == null || !after.matches("\\d{1,6}") ? 1 : Long.parseLong(after);
      throw new SlackFailure.RateLimited(BYTES, Duration.ofSeconds(Math.max(1, seconds)));
    }
    if (!answer.isSuccessful()) {
      throw new SlackFailure.Refused(BYTES, "HTTP " + answer.code(), List.of());
    }
  }

  /** The files are whole, and may be shown in messages; nobody sees them yet. */
  void complete(List<String> files) {
    List<FileDetails> all = files.stream().map(id -> details(id, null)).toList();
    web.call(
        "files.completeUploadExternal",
        () -> methods.filesCompleteUploadExternal(r -> r.files(all)));
  }

  /** The file is whole, and is shown in a conversation, with words beside it. */
  void complete(String file, String title, ChannelId channel, String words) {
    web.call(
        "files.completeUploadExternal",
        () ->
            methods.filesCompleteUploadExternal(
                r ->
                    r.files(List.of(details(file, title)))
                        .channelId(channel.value())
                        .initialComment(words)));
  }

  private static FileDetails details(String id, @Nullable String title) {
    return FileDetails.builder().id(id).title(title).build();
  }
}
