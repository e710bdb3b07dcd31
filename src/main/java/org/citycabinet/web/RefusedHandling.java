package org.citycabinet.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.database.Causes;
import org.citycabinet.database.Outage;
import org.citycabinet.words.Refused;

/**
 * Shows a refusal on the page that asked, with everything that was typed, and says so where the
 * database is away; other errors go their way.
 */
public class RefusedHandling extends ExceptionHandlerFactory {
  private static final Logger LOG = Logger.getLogger(RefusedHandling.class.getName());

  /** Called by Faces. */
  public RefusedHandling(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        Throwable error = events.next().getContext().getException();
        Optional<Refused> refused = Causes.find(error, Refused.class);
        if (refused.isPresent()) {
          tell(refused.get());
          events.remove();
        } else if (Outage.isBehind(error)) {
          tellOutage(error);
          events.remove();
        }
      }
      getWrapped().handle();
    }

    /** What is missing, or closed to the reader from the start, has no page to show it on. */
    private static void tell(Refused refused) {
      FacesContext faces = FacesContext.getCurrentInstance();
      boolean closed = refused.kind() == Refused.Kind.FORBIDDEN && !faces.isPostback();
      if (closed || refused.kind() == Refused.Kind.MISSING) {
        answer(faces, refused.kind().status());
      } else {
        CDI.current().select(PageNotes.class).get().refused(refused);
      }
    }

    private static void tellOutage(Throwable error) {
      LOG.log(Level.WARNING, "the database is away", error);
      FacesContext faces = FacesContext.getCurrentInstance();
      Outage.retryLater((HttpServletResponse) faces.getExternalContext().getResponse());
      answer(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static void answer(FacesContext faces, int status) {
      try {
        faces.getExternalContext().responseSendError(status, "");
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
