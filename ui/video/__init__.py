"""The educational video: frames painted and encoded (`kiosk video render`)."""
