"""行政许可: from the application to the certificate, its renewal and its cancellation; a file each."""
