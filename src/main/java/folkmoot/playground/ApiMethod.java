package folkmoot.playground;

import com.google.gson.JsonObject;

/** One method of the Web API: arguments in, reply out without {@code ok}. */
@FunctionalInterface
interface ApiMethod {
  /**
   * @throws Refused with the error Slack would answer
   */
  JsonObject call(JsonObject args);
}
