package org.citycabinet.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** The key of the gateway is asked for once, however many callbacks come first. */
class CallbackSignatureTest {
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CallbackSignature signature = new CallbackSignature();
  private int times;

  @Test
  @SuppressWarnings("UnnecessaryAssignment") // nobody injects outside the container
  void callbacksThatComeWhileTheKeyIsFetchedAreTakenToo() throws Exception {
    var pair = pair();
    signature.clock = Clock.systemUTC();
    signature.gateway = gateway(pair);
    var first = callback(pair);
    new Thread(first).start();
    asked.await();
    var second = callback(pair);
    var waiting = new Thread(second);
    waiting.start();
    await(() -> waiting.getState() == Thread.State.BLOCKED);
    answered.countDown();
    assertTrue(first.get());
    assertTrue(second.get());
    assertEquals(1, times);
  }

  private FutureTask<Boolean> callback(KeyPair pair) throws GeneralSecurityException {
    var signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(pair.getPrivate());
    signer.update(BODY);
    var signed = Base64.getEncoder().encodeToString(signer.sign());
    return new FutureTask<>(() -> signature.fits(BODY, signed));
  }

  private Klix gateway(KeyPair pair) {
    return new Klix() {
      @Override
      String publicKey() {
        times++;
        asked.countDown();
        try {
          answered.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
      }
    };
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }
}
