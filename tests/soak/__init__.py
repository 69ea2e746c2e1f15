"""Hours of a busy store in minutes: does the app stay small, whole and quick?"""
