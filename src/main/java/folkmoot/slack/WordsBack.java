package folkmoot.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse.ViewSubmissionResponseBuilder;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.json.GsonFactory;
import folkmoot.outbox.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words said with the acknowledgement itself, or beside it: they need no token. */
final class WordsBack {
  private static final String JSON = "application/json";

  private final Aside aside;
  private final Gson gson = GsonFactory.createSnakeCase();

  WordsBack(Aside aside) {
    this.aside = aside;
  }

  /** To a command; only whoever typed it sees them. */
  Response whispered(Message message) {
    return json(
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(message.text())
            .blocks(message.blocks())
            .build());
  }

  Response whispered(String words) {
    return whispered(new Message(words, List.of()));
  }

  /** To a form, which stays open, and with it what she typed. */
  Response beside(ViewSubmissionPayload payload, String words) {
    return json(response("errors").errors(Map.of(firstInput(payload), words)).build());
  }

  /** To a click or a shortcut, as Slack says where; whether she was told. */
  boolean aside(@Nullable String responseUrl, Message words) {
    return responseUrl != null && aside.said(responseUrl, words);
  }

  static ViewSubmissionResponseBuilder response(String action) {
    return ViewSubmissionResponse.builder().responseAction(action);
  }

  Response json(Object body) {
    return Response.builder().statusCode(200).contentType(JSON).body(gson.toJson(body)).build();
  }

  private static String firstInput(ViewSubmissionPayload payload) {
    return payload.getView().getBlocks().stream()
        .filter(block -> "input".equals(block.getType()))
        .map(block -> block.getBlockId())
        .findFirst()
        .orElse("form");
  }
}
