package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.javalin.http.Context;
import io.javalin.security.BasicAuthCredentials;
import java.net.URLDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a Web API call, sent as a form, as JSON, or in the address. */
final class ApiArguments {
  /** Arguments that are JSON inside a form, as a text. */
  private static final List<String> JSON_INSIDE =
      List.of("blocks", "view", "attachments", "metadata", "files");

  private static final String BEARER = "Bearer ";

  private ApiArguments() {}

  static JsonObject of(Context ctx) {
    String type = ctx.contentType();
    String body = new String(ctx.bodyAsBytes(), UTF_8);
    JsonObject args = form(String.valueOf(ctx.queryString()));
    if (type != null && type.startsWith("application/json")) {
      json(body).entrySet().forEach(arg -> args.add(arg.getKey(), arg.getValue()));
    } else {
      form(body).entrySet().forEach(arg -> args.add(arg.getKey(), arg.getValue()));
    }
    JSON_INSIDE.forEach(name -> unpack(args, name));
    return args;
  }

  /** Takes the token out of the arguments, so that it is in no record of them. */
  static String takeToken(Context ctx, JsonObject args) {
    JsonElement inArguments = args.remove("token");
    String header = ctx.header("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      return header.substring(BEARER.length()).strip();
    }
    return inArguments == null ? "" : inArguments.getAsString();
  }

  /** Slack takes the app's id and secret in the arguments, or as user and password. */
  static void addClient(Context ctx, JsonObject args) {
    BasicAuthCredentials client = ctx.basicAuthCredentials();
    if (client != null) {
      args.addProperty("client_id", client.getUsername());
      args.addProperty("client_secret", client.getPassword());
    }
  }

  private static JsonObject json(String body) {
    try {
      JsonElement json = Json.parse(body);
      return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  /** Reads {@code a=1&b=2}; the last of several arguments of one name counts. */
  static JsonObject form(@Nullable String encoded) {
    JsonObject args = new JsonObject();
    if (encoded == null || encoded.equals("null")) {
      return args;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        args.addProperty(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return args;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static void unpack(JsonObject args, String name) {
    String text = Json.text(args, name);
    if (text == null) {
      return;
    }
    try {
      args.add(name, Json.parse(text));
    } catch (JsonParseException leftAsText) {
      // A text where JSON belongs is refused by the method, with Slack's error for it.
    }
  }
}
