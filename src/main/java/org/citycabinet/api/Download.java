package org.citycabinet.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.citycabinet.files.Document;

/** The answer that hands out a stored file. */
public final class Download {
  private Download() {}

  /** The file under its own name, to be saved; never shown as a page of ours. */
  public static Response of(Document file, byte[] content) {
    var name = URLEncoder.encode(file.getName(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content, file.getContentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }
}
