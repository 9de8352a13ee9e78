package dev.srm.document;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Where the bytes of an input document lie; can be read more than once. */
sealed interface ByteSource extends Closeable {

  InputStream open() throws IOException;

  long size() throws IOException;

  /** A regular file. */
  record RegularFile(Path path) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public long size() throws IOException {
      return Files.size(path);
    }

    @Override
    public void close() {}
  }

  /** Bytes in memory. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes stay inside the package
  record Memory(byte[] bytes) implements ByteSource {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public void close() {}
  }

  /** A temporary file that vanishes with its channel. */
  record Spooled(FileChannel channel) implements ByteSource {
    @Override
    public InputStream open() {
      return new ChannelStream(channel);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Reads a channel from its start and leaves it open: others read it too. */
  final class ChannelStream extends InputStream {
    private final FileChannel channel;
    private final AtomicLong position = new AtomicLong();

    private ChannelStream(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = channel.read(ByteBuffer.wrap(target, offset, length), position.get());
      position.addAndGet(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = Math.max(0, Math.min(count, channel.size() - position.get()));
      position.addAndGet(skipped);
      return skipped;
    }
  }
}
