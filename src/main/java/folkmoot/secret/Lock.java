package folkmoot.secret;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What one 256-bit key can do: authenticate and lock. The plain text's length is blurred. */
final class Lock {
  private static final String HMAC = "HmacSHA256";
  private static final int BLOCK = 256;

  private final byte[] key;

  Lock(byte[] key) {
    this.key = key;
  }

  byte[] hmac(String message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  /** Locks a text so that it opens only together with {@code context}. */
  byte[] seal(String text, String context) {
    try {
      return cipher().encrypt(padded(text), context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * Opens what {@link #seal} locked.
   *
   * @throws NotOurs when it was locked by another key, for another context, or was altered
   */
  String open(byte[] sealed, String context) {
    try {
      ByteBuffer plain =
          ByteBuffer.wrap(cipher().decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)));
      byte[] text = new byte[plain.getInt()];
      plain.get(text);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new NotOurs();
    }
  }

  private AesGcmJce cipher() throws GeneralSecurityException {
    byte[] info = "seal".getBytes(StandardCharsets.UTF_8);
    return new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", key, new byte[0], info, 32));
  }

  /** Four bytes of length, the text, and zeros up to a whole block. */
  private static byte[] padded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int size = (Integer.BYTES + bytes.length + BLOCK - 1) / BLOCK * BLOCK;
    return ByteBuffer.allocate(size).putInt(bytes.length).put(bytes).array();
  }
}
